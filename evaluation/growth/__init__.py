"""Growth of reading time: inputs of many kinds at several sizes, and the time that each takes.

An input of one kind is made of one thing over and over, such as "12 killed, ". If the time to read
it grows faster than its length, some step of the reader takes quadratic time.
"""
