// Mistake: an entry ends the piece within which it begins. When that piece reaches beyond the entry, what comes behind the entry
// is lost.
#include <iostream>
#include <iterator>
#include <map>
#include <string>
#include <utility>

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n;
    std::cin >> n;
    std::map<int, std::pair<int, int>> pieces; // start -> end, person; nothing where nobody carries the pager
    for (int i = 0; i < n; i++) {
        int person, start, end;
        std::cin >> person >> start >> end;
        auto at = pieces.lower_bound(start);
        if (at != pieces.begin() && std::prev(at)->second.first > start)
            std::prev(at)->second.first = start;
        while (at != pieces.end() && at->first < end) {
            const auto [piece_end, piece_person] = at->second;
            at = pieces.erase(at);
            if (piece_end > end)
                pieces[end] = {piece_end, piece_person};
        }
        if (person != 0)
            pieces[start] = {end, person};
    }
    int count = 0;
    std::string lines;
    for (auto piece = pieces.begin(); piece != pieces.end();) {
        const int start = piece->first, person = piece->second.second;
        int end = start;
        while (piece != pieces.end() && piece->first == end && piece->second.second == person) {
            end = piece->second.first;
            ++piece;
        }
        count++;
        lines += std::to_string(person) + ' ' + std::to_string(start) + ' ' + std::to_string(end) + '\n';
    }
    std::cout << count << '\n' << lines;
}
