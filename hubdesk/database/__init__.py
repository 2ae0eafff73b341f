"""The shop's record: the journal and the state it adds up to. The only SQL of the desk."""
