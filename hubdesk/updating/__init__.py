"""New versions of the program: fetched, proved to be the maker's, begun, and taken back."""
