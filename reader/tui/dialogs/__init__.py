"""What stands over the main screen until it is answered; the page of the first start."""
