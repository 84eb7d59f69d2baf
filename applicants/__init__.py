"""Who answers: candidates, their applications, and what becomes of them."""
