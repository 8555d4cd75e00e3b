"""How one comes to a place: to the next post, where links lead, back, to what was searched for."""
