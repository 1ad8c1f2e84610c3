class Refusals:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.refusal = 410
        return self.get_response(request)
