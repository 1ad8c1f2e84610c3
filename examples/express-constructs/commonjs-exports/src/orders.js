const router = require('express').Router();

router.post('/', (req, res) => {
  if (!req.body || !req.body.item) {
    return res.status(400).json({ error: 'An order needs an item' });
  }
  return res.status(201).json(req.body);
});

exports.router = router;
