# Lets a meal be kept for one day longer than it may be.
def cook_ahead(meals: list[int], most: list[int], days: int) -> tuple[int, int] | None:
    missing = near = nights = room = 0
    for day in range(len(meals) - 1, -1, -1):
        missing = max(missing + meals[day] - most[day], 0)
        near += meals[day] - (meals[day + days + 1] if day + days + 1 < len(meals) else 0)
        if missing > near:
            return None
        nights += missing
        room = max(room, missing)
    return None if missing else (nights, room)
