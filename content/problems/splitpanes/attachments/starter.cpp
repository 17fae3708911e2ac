#include <iostream>
#include <string>
#include <vector>

struct Part {
    int number = 0; // of a pane: its minimum width; of a split: 0 or 1
    Part *left = nullptr, *right = nullptr;
};

// The widths of the panes in a window of that width.
static std::vector<int> pane_widths(Part *root, int width)
{
    // Your solution goes here.
    return {};
}

int main()
{
    int n, width;
    std::cin >> n >> width;
    std::vector<Part> parts(n);
    int count = 0;
    for (int i = 0; i < n; i++) {
        std::string word;
        std::cin >> word;
        if (word == "null")
            continue;
        parts[count].number = std::stoi(word);
        if (i > 0) {
            Part &above = parts[(i - 1) / 2];
            (i % 2 == 1 ? above.left : above.right) = &parts[count];
        }
        count++;
    }
    for (const int columns : pane_widths(&parts[0], width))
        std::cout << columns << ' ';
    std::cout << '\n';
}
