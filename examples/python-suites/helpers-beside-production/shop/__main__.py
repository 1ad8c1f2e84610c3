from aiohttp import web

from shop.app import create_app


def main():
    web.run_app(create_app())


if __name__ == "__main__":
    main()
