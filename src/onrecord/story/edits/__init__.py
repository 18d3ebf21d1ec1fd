"""What a newer version of an article did to the statements and figures of the older one."""
