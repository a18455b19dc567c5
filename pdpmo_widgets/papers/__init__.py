"""What a leader takes to work: entries of the journey as documents, as bytes."""
