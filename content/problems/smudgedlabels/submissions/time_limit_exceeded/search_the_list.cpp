// Too slow: searches the whole list for each reading, once for the same text and once for the same form: O(n m).
#include <iostream>
#include <string>
#include <vector>

static std::string canonical(const std::string &label)
{
    const std::string from = "OQIZSB", to = "001258";
    std::string form;
    for (const char c : label) {
        const size_t at = from.find(c);
        form += c == 'W' ? "VV" : std::string(1, at == std::string::npos ? c : to[at]);
    }
    return form;
}

// Pairs equal texts and takes them out of both lists.
static int pair(std::vector<std::string> &listed, std::vector<std::string> &read)
{
    std::vector<bool> taken(listed.size());
    std::vector<std::string> unknown, missing;
    for (const std::string &label : read) {
        size_t i = 0;
        while (i < listed.size() && (taken[i] || listed[i] != label))
            i++;
        if (i < listed.size())
            taken[i] = true;
        else
            unknown.push_back(label);
    }
    for (size_t i = 0; i < listed.size(); i++)
        if (!taken[i])
            missing.push_back(listed[i]);
    const int pairs = static_cast<int>(read.size() - unknown.size());
    listed = missing;
    read = unknown;
    return pairs;
}

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n, m;
    std::cin >> n >> m;
    std::vector<std::string> listed(n), read(m);
    for (std::string &label : listed)
        std::cin >> label;
    for (std::string &label : read)
        std::cin >> label;
    const int certain = pair(listed, read);
    for (std::string &label : listed)
        label = canonical(label);
    for (std::string &label : read)
        label = canonical(label);
    const int likely = pair(listed, read);
    std::cout << certain << ' ' << likely << ' ' << listed.size() << ' ' << read.size() << '\n';
}
