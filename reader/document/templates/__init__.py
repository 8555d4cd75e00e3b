"""Tags of generators that no generator ran: Liquid, Hexo, Hugo, WordPress."""
