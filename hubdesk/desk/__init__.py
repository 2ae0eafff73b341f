"""The jobs people do at the counter, one module a job: no Qt, no SQL, no words for people."""
