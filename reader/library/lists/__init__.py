"""A library in an order: arrangements, as they are kept in the catalog and asked for."""
