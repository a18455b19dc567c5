"""One room per module, the same doors in each; see CONTRIBUTING."""
