from django.http import HttpResponse, HttpResponseNotFound, HttpResponseRedirect


def archive(request, year, slug):
    if year < "1990":
        return HttpResponseNotFound("Too old")
    return HttpResponse(slug)


def sales(request, day):
    return HttpResponse(day)


def latest(request):
    return HttpResponseRedirect("/reports/sales/today/")
