"""person.py: a person in a few lines. Roles as "title | employer | place | start | end", schools as "degree | school | start | end"; "-": goes on."""


def person(name, email, phone, place, label, work, education, **more):
    def role(s):
        title, employer, where, start, end = (x.strip() for x in s.split("|"))
        return dict(title=title, employer=employer, place=where, start=start, end=None if end == "-" else end)

    def school(s):
        degree, where, start, end = (x.strip() for x in s.split("|"))
        return dict(degree=degree, school=where, start=start, end=end)
    slug = email.split("@")[0].replace(".", "-")
    return dict(name=name, email=email, phone=phone, place=place, label=label, work=[role(s) for s in work], education=[school(s) for s in education], slug=slug, **more)
