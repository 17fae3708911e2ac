// Keeps the whole line of minutes cut into pieces, by the minute at which each begins; a piece reaches to the next one. An entry
// cuts at its two ends and replaces all pieces between them by one. Each entry adds at most three pieces, and each piece is
// taken out once at most. O(n log n).
#include <iostream>
#include <iterator>
#include <map>
#include <vector>

struct Shift {
    int person, start, end;
};

using Pieces = std::map<int, int>; // first minute -> person

// Makes a piece begin at the given minute and returns it.
static Pieces::iterator cut(Pieces &pieces, int minute)
{
    const auto before = std::prev(pieces.upper_bound(minute));
    return pieces.emplace(minute, before->second).first;
}

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);

    int n, person, start, end;
    std::cin >> n;
    Pieces pieces = {{0, 0}};
    for (int i = 0; i < n; i++) {
        std::cin >> person >> start >> end;
        const auto behind = cut(pieces, end);
        const auto first = cut(pieces, start);
        first->second = person;
        pieces.erase(std::next(first), behind);
    }

    std::vector<Shift> shifts;
    int last = 0; // who carries the pager just before the piece
    for (const auto &[minute, person] : pieces) {
        if (person == last)
            continue;
        if (last != 0)
            shifts.back().end = minute;
        if (person != 0)
            shifts.push_back({person, minute, minute});
        last = person;
    }
    std::cout << shifts.size() << '\n';
    for (const Shift &shift : shifts)
        std::cout << shift.person << ' ' << shift.start << ' ' << shift.end << '\n';
}
