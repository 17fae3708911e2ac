// Mistake: lists the pieces as they are left. Where two entries of one person touch, a shift is cut in two.
#include <iostream>
#include <iterator>
#include <map>
#include <string>

static std::map<int, int>::iterator cut(std::map<int, int> &pieces, int minute)
{
    const auto before = std::prev(pieces.upper_bound(minute));
    return pieces.emplace(minute, before->second).first;
}

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n;
    std::cin >> n;
    std::map<int, int> pieces = {{0, 0}};
    for (int i = 0; i < n; i++) {
        int person, start, end;
        std::cin >> person >> start >> end;
        const auto behind = cut(pieces, end);
        const auto first = cut(pieces, start);
        first->second = person;
        pieces.erase(std::next(first), behind);
    }
    int count = 0;
    std::string lines;
    for (auto piece = pieces.begin(); piece != pieces.end(); ++piece) {
        if (piece->second == 0)
            continue;
        count++;
        lines += std::to_string(piece->second) + ' ' + std::to_string(piece->first) + ' ' + std::to_string(std::next(piece)->first) + '\n';
    }
    std::cout << count << '\n' << lines;
}
