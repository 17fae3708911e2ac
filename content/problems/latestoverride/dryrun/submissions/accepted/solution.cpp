// An ordered map of the pieces that are left: an entry cuts at its two ends and replaces what is between. O(n log n).
#include <iterator>
#include <map>
#include <tuple>
#include <vector>

std::vector<std::tuple<int, int, int>> shifts(std::vector<std::tuple<int, int, int>> &entries)
{
    std::map<int, int> pieces = {{0, 0}}; // first minute -> person
    const auto cut = [&pieces](int minute) { return pieces.emplace(minute, std::prev(pieces.upper_bound(minute))->second).first; };
    for (const auto &[person, start, end] : entries) {
        const auto behind = cut(end);
        const auto first = cut(start);
        first->second = person;
        pieces.erase(std::next(first), behind);
    }
    std::vector<std::tuple<int, int, int>> result;
    int last = 0;
    for (const auto &[minute, person] : pieces) {
        if (person == last)
            continue;
        if (last != 0)
            std::get<2>(result.back()) = minute;
        if (person != 0)
            result.emplace_back(person, minute, minute);
        last = person;
    }
    return result;
}
