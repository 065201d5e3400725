# A Lisp: reader, evaluator with tail calls, closures, macros, quasiquote, error values, and a library in itself.
import math
import operator
from functools import reduce


class LispError(Exception):
    pass


class Symbol(str):
    table = {}

    def __new__(cls, name):
        if name not in cls.table:
            cls.table[name] = super().__new__(cls, name)
        return cls.table[name]

    def __repr__(self):
        return f"Symbol({str(self)!r})"


QUOTE, QUASI, UNQUOTE, SPLICE = map(Symbol, ("quote", "quasiquote", "unquote", "splice"))
PREFIXES = {"'": QUOTE, "`": QUASI, ",": UNQUOTE, ",@": SPLICE}


def tokenize(text):
    position = 0
    while position < len(text):
        ch = text[position]
        if ch.isspace():
            position += 1
        elif ch == ";":
            while position < len(text) and text[position] != "\n":
                position += 1
        elif ch == "," and text[position + 1:position + 2] == "@":
            yield ",@"
            position += 2
        elif ch in "()'`,":
            yield ch
            position += 1
        elif ch == '"':
            end = text.index('"', position + 1)
            yield text[position:end + 1]
            position = end + 1
        else:
            start = position
            while position < len(text) and not text[position].isspace() and text[position] not in "()'`,\";":
                position += 1
            yield text[start:position]


def parse(tokens):
    def read(token):
        if token == "(":
            items = []
            while (token := next(tokens, None)) != ")":
                if token is None:
                    raise LispError("unclosed list")
                items.append(read(token))
            return items
        if token == ")":
            raise LispError("unexpected )")
        if token in PREFIXES:
            return [PREFIXES[token], read(next(tokens))]
        if token.startswith('"'):
            return token[1:-1]
        if token in ("#t", "#f"):
            return token == "#t"
        for convert in (int, float):
            try:
                return convert(token)
            except ValueError:
                pass
        return Symbol(token)

    for token in tokens:
        yield read(token)


def show(value):
    match value:
        case True:
            return "#t"
        case False:
            return "#f"
        case None:
            return "nil"
        case Symbol():
            return str(value)
        case str():
            return f'"{value}"'
        case list():
            return "(" + " ".join(map(show, value)) + ")"
        case Closure(name=name):
            return f"<{'macro' if value.macro else 'lambda'} {name}>"
        case _ if callable(value):
            return "<primitive>"
        case _:
            return str(value)


class Environment(dict):
    def __init__(self, names=(), values=(), outer=None):
        super().__init__(zip(names, values))
        self.outer = outer

    def find(self, name):
        env = self
        while env is not None:
            if name in env:
                return env
            env = env.outer
        raise LispError(f"unbound: {name}")


class Closure:
    def __init__(self, parameters, body, env, name="anonymous", macro=False):
        self.parameters, self.body, self.env, self.name, self.macro = parameters, body, env, name, macro
        self.rest = None
        if Symbol(".") in parameters:
            at = parameters.index(Symbol("."))
            self.rest = parameters[at + 1]
            self.parameters = parameters[:at]

    def bind(self, arguments):
        n = len(self.parameters)
        if len(arguments) < n or (self.rest is None and len(arguments) > n):
            raise LispError(f"{self.name}: {n}{'+' if self.rest else ''} arguments wanted, {len(arguments)} given")
        env = Environment(self.parameters, arguments, self.env)
        if self.rest is not None:
            env[self.rest] = arguments[n:]
        return env

    def __call__(self, *arguments):
        return evaluate(self.body, self.bind(list(arguments)))


def quasi(x, env):
    if not isinstance(x, list):
        return x
    if x and x[0] is UNQUOTE:
        return evaluate(x[1], env)
    result = []
    for item in x:
        if isinstance(item, list) and item and item[0] is SPLICE:
            result.extend(evaluate(item[1], env))
        else:
            result.append(quasi(item, env))
    return result


def evaluate(x, env):
    while True:
        if isinstance(x, Symbol):
            return env.find(x)[x]
        if not isinstance(x, list) or not x:
            return x
        match x:
            case ["quote", value]:
                return value
            case ["quasiquote", value]:
                return quasi(value, env)
            case ["if", test, then, *other]:
                x = then if evaluate(test, env) is not False else (other[0] if other else None)
            case ["define", [name, *parameters], *body]:
                env[name] = Closure(parameters, [Symbol("begin"), *body], env, name)
                return None
            case ["define", Symbol() as name, value]:
                env[name] = evaluate(value, env)
                if isinstance(env[name], Closure) and env[name].name == "anonymous":
                    env[name].name = name
                return None
            case ["macro", [name, *parameters], *body]:
                env[name] = Closure(parameters, [Symbol("begin"), *body], env, name, macro=True)
                return None
            case ["set!", name, value]:
                env.find(name)[name] = evaluate(value, env)
                return None
            case ["lambda", parameters, *body]:
                return Closure(parameters, [Symbol("begin"), *body], env)
            case ["begin", *body]:
                if not body:
                    return None
                for form in body[:-1]:
                    evaluate(form, env)
                x = body[-1]
            case ["let", bindings, *body]:
                names = [b[0] for b in bindings]
                env = Environment(names, [evaluate(b[1], env) for b in bindings], env)
                x = [Symbol("begin"), *body]
            case ["try", body, [name, handler]]:
                try:
                    return evaluate(body, env)
                except LispError as error:
                    env, x = Environment([name], [str(error)], env), handler
            case _:
                f = evaluate(x[0], env)
                if isinstance(f, Closure) and f.macro:
                    x = f(*x[1:])
                    continue
                arguments = [evaluate(a, env) for a in x[1:]]
                if isinstance(f, Closure):
                    x, env = f.body, f.bind(arguments)
                elif callable(f):
                    try:
                        return f(*arguments)
                    except (TypeError, ZeroDivisionError, IndexError) as error:
                        raise LispError(f"{show(x[0])}: {type(error).__name__}") from error
                else:
                    raise LispError(f"not a function: {show(f)}")


def fold(f, unit=None):
    return lambda *a: reduce(f, a) if a else unit


def error(text, *rest):
    raise LispError(" ".join([text, *map(show, rest)]))


output = []
GLOBALS = Environment()
GLOBALS.update({Symbol(name): value for name, value in {
    "+": fold(operator.add, 0), "*": fold(operator.mul, 1), "-": lambda a, *r: reduce(operator.sub, r, a) if r else -a, "/": operator.truediv, "quotient": operator.floordiv, "remainder": operator.mod,
    "<": operator.lt, ">": operator.gt, "<=": operator.le, "=": operator.eq, "eq?": operator.is_, "equal?": operator.eq, "not": lambda x: x is False, "sqrt": math.sqrt, "abs": abs, "max": max, "min": min,
    "cons": lambda a, b: [a, *b], "car": lambda x: x[0], "cdr": lambda x: x[1:] if x else error("cdr of nothing"), "list": lambda *a: list(a), "null?": lambda x: x == [], "length": len, "append": fold(operator.add, []), "pair?": lambda x: isinstance(x, list) and x != [],
    "symbol?": lambda x: isinstance(x, Symbol), "number?": lambda x: isinstance(x, (int, float)) and not isinstance(x, bool), "string-append": fold(operator.add, ""), "apply": lambda f, a: f(*a), "error": error, "print": lambda *a: output.append(" ".join(map(show, a))), "#pi": math.pi, "nil": None,
}.items()})


def run(text):
    for form in parse(tokenize(text)):
        try:
            value = evaluate(form, GLOBALS)
        except LispError as problem:
            print("error:", problem, "| cause:", type(problem.__cause__).__name__)
        else:
            for line in output:
                print("  out:", line)
            output.clear()
            if value is not None:
                print(show(form)[:60], "=>", show(value))
        output.clear()


run("""
(define (fact n) (if (<= n 1) 1 (* n (fact (- n 1)))))
(fact 10) (fact 30)
(define (count n acc) (if (= n 0) acc (count (- n 1) (+ acc 1))))
(count 1500 0)                                   ; a loop, by tail calls
(define (make-counter) (let ((n 0)) (lambda () (begin (set! n (+ n 1)) n))))
(define c1 (make-counter)) (define c2 (make-counter))
(list (c1) (c1) (c2) (c1))
(define (map f xs) (if (null? xs) '() (cons (f (car xs)) (map f (cdr xs)))))
(define (filter p xs) (if (null? xs) xs (if (p (car xs)) (cons (car xs) (filter p (cdr xs))) (filter p (cdr xs)))))
(define (range a b) (if (< a b) (cons a (range (+ a 1) b)) '()))
(map (lambda (x) (* x x)) (range 0 10))
(filter (lambda (x) (= (remainder x 3) 0)) (range 0 20))
(macro (when test . body) `(if ,test (begin ,@body) nil))
(macro (unless test . body) `(when (not ,test) ,@body))
(when (< 1 2) (print "one" 'two 3.5) 'done)
(unless (< 1 2) (print "never"))
(macro (and . xs) (if (null? xs) #t `(if ,(car xs) (and ,@(cdr xs)) #f)))
(and 1 2 (< 3 4)) (and 1 #f (error "not reached"))
`(1 ,(+ 1 1) ,@(list 3 4) (nested ,(fact 4)))
(define (compose . fs) (if (null? fs) (lambda (x) x) (let ((f (car fs)) (g (apply compose (cdr fs)))) (lambda (x) (f (g x))))))
((compose (lambda (x) (* x 2)) (lambda (x) (+ x 1)) abs) -5)
(define (quicksort xs) (if (null? xs) '() (let ((p (car xs)) (r (cdr xs)))
  (append (quicksort (filter (lambda (x) (< x p)) r)) (list p) (quicksort (filter (lambda (x) (not (< x p))) r))))))
(quicksort '(3 1 4 1 5 9 2 6 5 3 5))
(define (even? n) (if (= n 0) #t (odd? (- n 1)))) (define (odd? n) (if (= n 0) #f (even? (- n 1))))
(list (even? 500) (odd? 7))
(try (car '()) (e (string-append "caught " e)))
(try (error "own" 'symbol "text" 1) (e e))
(fact) (fact 1 2) (undefined 1) (5 5) (/ 1 0) (car 5) (set! nowhere 1)
(let ((x 1) (y 2)) (define z 3) (+ x y z))
z
(define (ackermann m n) (if (= m 0) (+ n 1) (if (= n 0) (ackermann (- m 1) 1) (ackermann (- m 1) (ackermann m (- n 1))))))
(ackermann 2 3)
(string-append "a" "b" "c") (list #t #f nil 'sym "s" 1.5 car (lambda (x) x) when)
(map (lambda (p) (apply + p)) '((1 2) (3 4) ()))
""")
for text in ("(1 2", ")", "(a (b)"):
    try:
        print(list(parse(tokenize(text))))
    except LispError as problem:
        print("read error:", problem)
print(Symbol("x") is Symbol("x"), list(parse(tokenize("'(a . b) \"s t\" -5 1e3 #t"))))
