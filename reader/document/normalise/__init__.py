"""What generators, editors and feeds leave in a body: one habit a module, and what each is."""
