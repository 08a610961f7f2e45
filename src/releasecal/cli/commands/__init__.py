"""One file per command: it reads its options, calls, and prints. `app` says which there are."""
