from factory import create_app

app = create_app(is_index=True)
