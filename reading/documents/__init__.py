"""Documents of people: what a file is, its text by pages, pictures of its pages.

Everything here opens files of strangers: call it in the limited child (reading.sandbox). Its
modules are imported one by one, because the web processes and the workers need the model alone
and not the libraries that open PDFs.
"""
