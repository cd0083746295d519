"""Small fixed widgets that every tab is made of; they know the theme and no subject."""
