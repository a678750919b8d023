"""The house styles that ship, and the base that they extend."""
