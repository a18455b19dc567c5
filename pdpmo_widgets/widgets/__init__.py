"""Few kinds of widget, many uses; each module holds one kind and its page half."""
