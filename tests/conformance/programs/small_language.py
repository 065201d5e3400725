# An interpreter for a small language: lexer, precedence parser, scopes, closures, classes with inheritance, errors with lines.
from collections import namedtuple

Token = namedtuple("Token", "kind text line")
KEYWORDS = {"let", "fn", "return", "if", "else", "while", "for", "in", "class", "true", "false", "nil", "break", "continue", "and", "or", "not", "print", "throw", "try", "catch"}


class LanguageError(Exception):
    def __init__(self, message, line):
        super().__init__(message)
        self.line = line

    def __str__(self):
        return f"{type(self).__name__}: {self.args[0]} (line {self.line})"


class LexError(LanguageError):
    pass


class ParseError(LanguageError):
    pass


class RunError(LanguageError):
    pass


class Thrown(Exception):
    def __init__(self, value, line):
        self.value, self.line = value, line


class Return(Exception):
    def __init__(self, value):
        self.value = value


class Break(Exception):
    pass


class Continue(Exception):
    pass


def lex(source):
    line, at = 1, 0
    while at < len(source):
        ch = source[at]
        start = at
        if ch == "\n":
            line += 1
            at += 1
        elif ch.isspace():
            at += 1
        elif source.startswith("//", at):
            while at < len(source) and source[at] != "\n":
                at += 1
        elif ch.isdigit():
            while at < len(source) and (source[at].isdigit() or source[at] == "." and source[at + 1:at + 2].isdigit()):
                at += 1
            yield Token("number", source[start:at], line)
        elif ch.isalpha() or ch == "_":
            while at < len(source) and (source[at].isalnum() or source[at] == "_"):
                at += 1
            word = source[start:at]
            yield Token(word if word in KEYWORDS else "name", word, line)
        elif ch == '"':
            at += 1
            while at < len(source) and source[at] != '"':
                at += 1 + (source[at] == "\\")
            if at >= len(source):
                raise LexError("unterminated string", line)
            at += 1
            yield Token("string", source[start + 1:at - 1].replace("\\n", "\n").replace('\\"', '"'), line)
        elif source[at:at + 2] in ("==", "!=", "<=", ">=", ".."):
            at += 2
            yield Token(source[start:at], source[start:at], line)
        elif ch in "+-*/%<>=(){}[],;:.!":
            at += 1
            yield Token(ch, ch, line)
        else:
            raise LexError(f"unexpected {ch!r}", line)
    yield Token("end", "end of file", line)


class Parser:
    LEVELS = [("or",), ("and",), ("==", "!="), ("<", "<=", ">", ">="), ("..",), ("+", "-"), ("*", "/", "%")]

    def __init__(self, source):
        self.tokens = list(lex(source))
        self.at = 0

    @property
    def token(self):
        return self.tokens[self.at]

    def accept(self, *kinds):
        if self.token.kind in kinds:
            self.at += 1
            return self.tokens[self.at - 1]
        return None

    def expect(self, kind):
        return self.accept(kind) or self.fail(f"{kind} expected, {self.token.text} found")

    def fail(self, message):
        raise ParseError(message, self.token.line)

    def program(self):
        statements = []
        while not self.accept("end"):
            statements.append(self.statement())
        return statements

    def block(self):
        self.expect("{")
        statements = []
        while not self.accept("}"):
            if self.token.kind == "end":
                self.fail("} expected")
            statements.append(self.statement())
        return ("block", statements)

    def statement(self):
        line = self.token.line
        match self.token.kind:
            case "let":
                self.at += 1
                name = self.expect("name").text
                value = self.expression() if self.accept("=") else ("literal", None)
                self.expect(";")
                return ("let", line, name, value)
            case "fn" if self.tokens[self.at + 1].kind == "name":
                self.at += 1
                return ("let", line, self.token.text, self.function(self.expect("name").text))
            case "class":
                self.at += 1
                name = self.expect("name").text
                base = self.expect("name").text if self.accept(":") else None
                self.expect("{")
                methods = {}
                while not self.accept("}"):
                    self.expect("fn")
                    method = self.expect("name").text
                    methods[method] = self.function(method)
                return ("class", line, name, base, methods)
            case "if":
                self.at += 1
                test, yes = self.expression(), self.block()
                no = None
                if self.accept("else"):
                    no = self.statement() if self.token.kind == "if" else self.block()
                return ("if", line, test, yes, no)
            case "while":
                self.at += 1
                return ("while", line, self.expression(), self.block())
            case "for":
                self.at += 1
                name = self.expect("name").text
                self.expect("in")
                return ("for", line, name, self.expression(), self.block())
            case "try":
                self.at += 1
                body = self.block()
                self.expect("catch")
                return ("try", line, body, self.expect("name").text, self.block())
            case "return" | "throw" | "print" as kind:
                self.at += 1
                value = ("literal", None) if self.token.kind == ";" else self.expression()
                self.expect(";")
                return (kind, line, value)
            case "break" | "continue" as kind:
                self.at += 1
                self.expect(";")
                return (kind, line)
            case "{":
                return self.block()
        value = self.expression()
        if self.accept("="):
            if value[0] not in ("name", "index", "field"):
                self.fail("cannot assign to that")
            value = ("assign", line, value, self.expression())
        self.expect(";")
        return ("do", line, value)

    def function(self, name):
        self.expect("(")
        parameters = []
        while not self.accept(")"):
            parameters.append(self.expect("name").text)
            if self.token.kind != ")":
                self.expect(",")
        return ("fn", name, parameters, self.block())

    def expression(self, level=0):
        if level == len(self.LEVELS):
            return self.unary()
        left = self.expression(level + 1)
        while token := self.accept(*self.LEVELS[level]):
            left = ("binary", token.line, token.kind, left, self.expression(level + 1))
        return left

    def unary(self):
        if token := self.accept("-", "not", "!"):
            return ("unary", token.line, token.kind, self.unary())
        tree = self.primary()
        while token := self.accept("(", "[", "."):
            match token.kind:
                case "(":
                    tree = ("call", token.line, tree, self.items(")"))
                case "[":
                    tree = ("index", token.line, tree, self.expression())
                    self.expect("]")
                case ".":
                    tree = ("field", token.line, tree, self.expect("name").text)
        return tree

    def items(self, close):
        items = []
        while not self.accept(close):
            items.append(self.expression())
            if self.token.kind != close:
                self.expect(",")
        return items

    def primary(self):
        token = self.token
        self.at += 1
        match token.kind:
            case "number":
                return ("literal", float(token.text) if "." in token.text else int(token.text))
            case "string":
                return ("literal", token.text)
            case "true" | "false":
                return ("literal", token.kind == "true")
            case "nil":
                return ("literal", None)
            case "name":
                return ("name", token.line, token.text)
            case "(":
                tree = self.expression()
                self.expect(")")
                return tree
            case "[":
                return ("list", self.items("]"))
            case "{":
                pairs = []
                while not self.accept("}"):
                    key = self.expression()
                    self.expect(":")
                    pairs.append((key, self.expression()))
                    if self.token.kind != "}":
                        self.expect(",")
                return ("map", pairs)
            case "fn":
                return self.function("anonymous")
        self.at -= 1
        self.fail(f"unexpected {token.text}")


class Scope:
    __slots__ = ("names", "outer")

    def __init__(self, outer=None):
        self.names, self.outer = {}, outer

    def find(self, name, line):
        scope = self
        while scope is not None:
            if name in scope.names:
                return scope.names
            scope = scope.outer
        raise RunError(f"unknown name {name}", line)


class Function:
    def __init__(self, name, parameters, body, scope, this=None):
        self.name, self.parameters, self.body, self.scope, self.this = name, parameters, body, scope, this

    def bind(self, this):
        return Function(self.name, self.parameters, self.body, self.scope, this)


class Class:
    def __init__(self, name, base, methods):
        self.name, self.base, self.methods = name, base, methods

    def method(self, name):
        if name in self.methods:
            return self.methods[name]
        return self.base.method(name) if self.base else None


class Instance:
    def __init__(self, cls):
        self.cls, self.fields = cls, {}


def show(value):
    match value:
        case None:
            return "nil"
        case bool():
            return "true" if value else "false"
        case list():
            return f"[{', '.join(map(show, value))}]"
        case dict():
            return "{" + ", ".join(f"{show(k)}: {show(v)}" for k, v in value.items()) + "}"
        case Function():
            return f"<fn {value.name}>"
        case Class():
            return f"<class {value.name}>"
        case Instance():
            return f"<{value.cls.name}>"
    return str(value) if not callable(value) else "<native>"


class Interpreter:
    def __init__(self):
        self.out, self.depth, self.steps = [], 0, 0
        self.globals = Scope()
        self.globals.names.update(len=len, str=show, push=lambda l, x: l.append(x), keys=lambda m: list(m), range=lambda *a: list(range(*a)), floor=lambda x: int(x // 1), sorted=sorted)

    def run(self, source):
        try:
            for statement in Parser(source).program():
                self.execute(statement, self.globals)
        except LanguageError as error:
            self.out.append(str(error))
        except Thrown as thrown:
            self.out.append(f"uncaught {show(thrown.value)} (line {thrown.line})")
        out, self.out = self.out, []
        return out

    def execute(self, node, scope):
        self.steps += 1
        getattr(self, "do_" + node[0])(scope, *node[1:])

    def do_block(self, scope, statements):
        inner = Scope(scope)
        for statement in statements:
            self.execute(statement, inner)

    def do_let(self, scope, line, name, value):
        scope.names[name] = self.value(value, scope)

    def do_class(self, scope, line, name, base, methods):
        parent = scope.find(base, line)[base] if base else None
        if base and not isinstance(parent, Class):
            raise RunError(f"{base} is no class", line)
        inner = Scope(scope)
        inner.names["super"] = parent
        scope.names[name] = Class(name, parent, {n: Function(n, f[2], f[3], inner) for n, f in methods.items()})

    def do_if(self, scope, line, test, yes, no):
        if self.truth(self.value(test, scope)):
            self.execute(yes, scope)
        elif no:
            self.execute(no, scope)

    def do_while(self, scope, line, test, body):
        while self.truth(self.value(test, scope)):
            try:
                self.execute(body, scope)
            except Continue:
                pass
            except Break:
                break

    def do_for(self, scope, line, name, items, body):
        items = self.value(items, scope)
        if not isinstance(items, (list, str, dict)):
            raise RunError(f"cannot loop over {show(items)}", line)
        for item in list(items):
            inner = Scope(scope)
            inner.names[name] = item
            try:
                self.execute(body, inner)
            except Continue:
                continue
            except Break:
                break

    def do_try(self, scope, line, body, name, handler):
        try:
            self.execute(body, scope)
        except (Thrown, RunError) as problem:
            inner = Scope(scope)
            inner.names[name] = problem.value if isinstance(problem, Thrown) else problem.args[0]
            self.execute(handler, inner)

    def do_return(self, scope, line, value):
        raise Return(self.value(value, scope))

    def do_throw(self, scope, line, value):
        raise Thrown(self.value(value, scope), line)

    def do_print(self, scope, line, value):
        self.out.append(show(self.value(value, scope)))

    def do_break(self, scope, line):
        raise Break

    def do_continue(self, scope, line):
        raise Continue

    def do_do(self, scope, line, value):
        self.value(value, scope)

    @staticmethod
    def truth(value):
        return value is not None and value is not False

    def value(self, node, scope):
        return getattr(self, "value_" + node[0])(scope, *node[1:])

    def value_literal(self, scope, value):
        return value

    def value_name(self, scope, line, name):
        return scope.find(name, line)[name]

    def value_list(self, scope, items):
        return [self.value(item, scope) for item in items]

    def value_map(self, scope, pairs):
        return {self.value(k, scope): self.value(v, scope) for k, v in pairs}

    def value_fn(self, scope, name, parameters, body):
        return Function(name, parameters, body, scope)

    def value_unary(self, scope, line, sign, operand):
        operand = self.value(operand, scope)
        if sign == "-":
            if isinstance(operand, bool) or not isinstance(operand, (int, float)):
                raise RunError(f"cannot negate {show(operand)}", line)
            return -operand
        return not self.truth(operand)

    def value_binary(self, scope, line, sign, left, right):
        left = self.value(left, scope)
        if sign == "and":
            return self.value(right, scope) if self.truth(left) else left
        if sign == "or":
            return left if self.truth(left) else self.value(right, scope)
        right = self.value(right, scope)
        try:
            match sign:
                case "+" if isinstance(left, str) or isinstance(right, str):
                    return (left if isinstance(left, str) else show(left)) + (right if isinstance(right, str) else show(right))
                case "+":
                    return left + right
                case "-":
                    return left - right
                case "*":
                    return left * right
                case "/":
                    return left // right if isinstance(left, int) and isinstance(right, int) and left % right == 0 else left / right
                case "%":
                    return left % right
                case "==":
                    return left == right
                case "!=":
                    return left != right
                case "<":
                    return left < right
                case "<=":
                    return left <= right
                case ">":
                    return left > right
                case ">=":
                    return left >= right
                case "..":
                    return list(range(left, right))
        except TypeError:
            raise RunError(f"{show(left)} {sign} {show(right)} does not work", line) from None
        except ZeroDivisionError as error:
            raise RunError("division by zero", line) from error

    def value_index(self, scope, line, target, key):
        target, key = self.value(target, scope), self.value(key, scope)
        try:
            return target[key]
        except (IndexError, KeyError):
            raise RunError(f"no {show(key)} in {show(target)}", line) from None
        except TypeError:
            raise RunError(f"cannot index {show(target)}", line) from None

    def value_field(self, scope, line, target, name):
        target = self.value(target, scope)
        if isinstance(target, Instance):
            if name in target.fields:
                return target.fields[name]
            if method := target.cls.method(name):
                return method.bind(target)
        elif isinstance(target, Class) and scope.find("this", line) and (method := target.method(name)):
            return method.bind(scope.find("this", line)["this"])
        raise RunError(f"{show(target)} has no {name}", line)

    def value_assign(self, scope, line, target, value):
        value = self.value(value, scope)
        match target:
            case ("name", line, name):
                scope.find(name, line)[name] = value
            case ("index", line, owner, key):
                self.value(owner, scope)[self.value(key, scope)] = value
            case ("field", line, owner, name):
                instance = self.value(owner, scope)
                if not isinstance(instance, Instance):
                    raise RunError(f"{show(instance)} has no fields", line)
                instance.fields[name] = value
        return value

    def value_call(self, scope, line, callee, arguments):
        f = self.value(callee, scope)
        arguments = [self.value(a, scope) for a in arguments]
        return self.call(f, arguments, line)

    def call(self, f, arguments, line):
        if isinstance(f, Class):
            instance = Instance(f)
            if init := f.method("init"):
                self.call(init.bind(instance), arguments, line)
            return instance
        if not isinstance(f, Function):
            if not callable(f):
                raise RunError(f"{show(f)} cannot be called", line)
            try:
                return f(*arguments)
            except TypeError:
                raise RunError("wrong arguments for a native", line) from None
        if len(arguments) != len(f.parameters):
            raise RunError(f"{f.name} takes {len(f.parameters)}, not {len(arguments)}", line)
        if self.depth > 60:
            raise RunError("too deep", line)
        inner = Scope(f.scope)
        inner.names.update(zip(f.parameters, arguments))
        if f.this is not None:
            inner.names["this"] = f.this
        self.depth += 1
        try:
            self.execute(f.body, inner)
        except Return as result:
            return result.value
        finally:
            self.depth -= 1
        return None


PROGRAMS = ['let x = 1 + 2 * 3; print x; print (1 + 2) * 3 - 10 / 4; print 7 % 3 == 1 and not false; print "a" + 1 + nil + true; print nil or "default";',
"fn fib(n) { if n < 2 { return n; } return fib(n - 1) + fib(n - 2); } for i in 0..12 { print fib(i); }",
"fn counter() { let n = 0; return fn() { n = n + 1; return n; }; } let a = counter(); let b = counter(); a(); a(); print [a(), b()];",
"let fs = []; for i in range(3) { push(fs, fn() { return i * 10; }); } for f in fs { print f(); }",
"""class Shape { fn init(name) { this.name = name; } fn area() { return 0; } fn show() { return this.name + ": " + this.area(); } }
class Square : Shape { fn init(side) { super.init("square"); this.side = side; } fn area() { return this.side * this.side; } }
class Tall : Square { fn area() { return super.area() * 2; } }
for s in [Shape("shape"), Square(3)] { print s.show(); } print Square; print Square(1); let m = Square(5).show; print m();""",
'let m = {"a": 1, "b": [1, 2]}; m["c"] = m["a"] + 1; m["b"][0] = "x"; print m; print keys(m); print len(m); for k in m { if k == "b" { continue; } print k + "=" + m[k]; }',
'let i = 0; while true { i = i + 1; if i % 2 == 0 { continue; } if i > 7 { break; } print i; }',
'fn risky(n) { if n > 1 { throw {"code": n}; } return 1 / n; } for n in [1, 2, 0] { try { print risky(n); } catch e { print e; } }',
"fn sort(l) { if len(l) < 2 { return l; } let p = l[0]; let a = []; let b = []; for x in l { if x < p { push(a, x); } else if x > p { push(b, x); } } let r = sort(a); push(r, p); for x in sort(b) { push(r, x); } return r; } print sort([5, 3, 8, 1, 9, 2, 7]);",
"let primes = []; let n = 2; while len(primes) < 15 { let ok = true; for p in primes { if n % p == 0 { ok = false; break; } } if ok { push(primes, n); } n = n + 1; } print primes;",
"let x = 1; { let x = 2; { x = 3; } print x; } print x;", "fn deep(n) { return deep(n + 1); } deep(0);", "print undefined;", 'print 1 - "a";', "print 1 / 0;", "print [1][5];", 'print {"a": 1}["b"];', "nil();", "fn f(a) {} f();", "let s = 5; s.x = 1;", "class A : 5 {}", "let B = 5; class A : B {}", "throw [1, 2];", "print -true;", "for x in 5 {}", "len(1);", "print (1;", "let = 5;", "1 + 2 = 3;", '"open', "print @;", "if true { print 1;", "fn f(a b) {}", "\n\n\nprint x.y;", "print 3 < 2 == false; print 1.5 * 2; print floor(7.9); print sorted([3,1,2]);"]
for source in PROGRAMS:
    interpreter = Interpreter()
    print(f"{source.strip()[:40]!r:<46}", *interpreter.run(source), interpreter.steps, sep=" | ")
print(Parser("let x = f(1)[2].y;").program(), [t.kind for t in lex("a<=b..c // d")])
