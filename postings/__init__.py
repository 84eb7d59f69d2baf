"""What is offered: listings that come in, and the postings made from them."""
