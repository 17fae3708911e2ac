// Too slow: looks through the list of all savepoints for the name. That is O(n) for each statement that fails.
#include <iostream>
#include <iterator>
#include <list>
#include <string>
#include <utility>

int main()
{
    int n, failed = 0;
    std::cin >> n;
    long long rows = 0;
    std::list<std::pair<int, long long>> savepoints; // the newest first
    while (n--) {
        std::string kind;
        int number;
        std::cin >> kind >> number;
        if (kind == "insert") {
            rows += number;
            continue;
        }
        if (kind == "savepoint") {
            savepoints.push_front({number, rows});
            continue;
        }
        auto found = savepoints.begin();
        while (found != savepoints.end() && found->first != number)
            ++found;
        if (found == savepoints.end()) {
            failed++;
            continue;
        }
        if (kind == "rollback")
            rows = found->second;
        savepoints.erase(savepoints.begin(), kind == "rollback" ? found : std::next(found));
    }
    std::cout << rows << ' ' << savepoints.size() << ' ' << failed << '\n';
}
