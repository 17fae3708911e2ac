# From the last day to the first; the sum of the next days' meals tells whether something is too late. O(n) time, O(1) memory.
def cook_ahead(meals: list[int], most: list[int], days: int) -> tuple[int, int] | None:
    missing = near = nights = room = 0
    for day in range(len(meals) - 1, -1, -1):
        missing = max(missing + meals[day] - most[day], 0)
        near += meals[day] - (meals[day + days] if day + days < len(meals) else 0)
        if missing > near:
            return None
        nights += missing
        room = max(room, missing)
    return None if missing else (nights, room)
