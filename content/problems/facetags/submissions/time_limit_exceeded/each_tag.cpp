// Too slow: carries each tag through each edit: O(edits · tags).
#include <algorithm>
#include <iostream>
#include <string>
#include <utility>

int main()
{
    int width, height, q;
    std::string edits;
    std::cin >> width >> height >> q >> edits;
    for (int i = 0; i < q; i++) {
        int x, y, w = width, h = height;
        std::cin >> x >> y;
        bool lost = false;
        for (const char edit : edits) {
            if (edit == 'M') {
                x = w - 1 - x;
            } else if (edit == 'F') {
                y = h - 1 - y;
            } else if (edit == 'C') {
                const int side = std::min(w, h);
                x -= (w - side) / 2;
                y -= (h - side) / 2;
                w = h = side;
                lost = lost || std::min(x, y) < 0 || std::max(x, y) >= side;
            } else {
                std::swap(x, y);
                std::swap(w, h);
                if (edit == 'R')
                    x = w - 1 - x;
                else
                    y = h - 1 - y;
            }
        }
        std::cout << (lost ? -1 : x) << ' ' << (lost ? -1 : y) << '\n';
    }
}
