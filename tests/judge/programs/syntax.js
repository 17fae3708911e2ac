// expect: CE
// expect-compile: SyntaxError
function ( { }
