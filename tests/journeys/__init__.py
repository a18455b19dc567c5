"""What a leader does on the screen, from the first card to the last, by every door."""
