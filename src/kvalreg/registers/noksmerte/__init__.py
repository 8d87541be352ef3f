"""NOKSmerte, the Norwegian quality register for patients with long-lasting pain, declared.

The register's own code book is not published. What the annual report 2021 states is declared as
stated; names, codes and what lies between are our proposal, and each item says which.
"""
