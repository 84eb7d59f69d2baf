"""What stands where on a PDF's pages, put back into lines, columns, paragraphs and lists.

Places are in points from the page's lower left corner. Opens files of strangers through pdfium:
call it in the limited child (reading.sandbox).
"""
