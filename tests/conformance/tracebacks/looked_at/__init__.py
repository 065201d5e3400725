"""Parts of programs that look at frames in several ways."""
