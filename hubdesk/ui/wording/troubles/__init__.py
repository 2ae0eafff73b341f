"""The words for each refusal and fault, by area of work; `wording.faults` is the way in."""
