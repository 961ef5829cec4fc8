"""What is typed in a form, read: numbers, units, qualifiers, dates, ranges."""
