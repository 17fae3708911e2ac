#include <iostream>
#include <vector>

struct Entry {
    int person, start, end;
};

// The shifts in the order of time. The latest entry is the last one.
static std::vector<Entry> find_shifts(const std::vector<Entry> &entries)
{
    // Your solution goes here.
    return {};
}

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);

    int n;
    std::cin >> n;
    std::vector<Entry> entries(n);
    for (Entry &entry : entries)
        std::cin >> entry.person >> entry.start >> entry.end;

    const std::vector<Entry> shifts = find_shifts(entries);
    std::cout << shifts.size() << '\n';
    for (const Entry &shift : shifts)
        std::cout << shift.person << ' ' << shift.start << ' ' << shift.end << '\n';
}
