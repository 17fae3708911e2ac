# Does not look at what is still missing on the first day.
def cook_ahead(meals: list[int], most: list[int], days: int) -> tuple[int, int] | None:
    missing = near = nights = room = 0
    for day in range(len(meals) - 1, -1, -1):
        missing = max(missing + meals[day] - most[day], 0)
        near += meals[day] - (meals[day + days] if day + days < len(meals) else 0)
        if missing > near:
            return None
        nights += missing
        room = max(room, missing)
    return nights, room
