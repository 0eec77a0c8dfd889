//! A file of employees: what is found out of it, and what is wrong with which line.

use crate::stage::{Stage, code, name};
use procura::exchange::{
    Column, EMPLOYEE_LIMIT, EmployeeProblem, EmployeeReading, Encoding, LINE_PROBLEM_LIMIT,
    LineProblem,
};
use procura::register::{
    CodeProblem, Command, Email, EmailProblem, NewUser, Refusal, Role, TextProblem,
};

fn read(stage: &Stage, bytes: &[u8]) -> EmployeeReading {
    let mut reading = EmployeeReading::begin(bytes).expect("the file can be read");
    while !reading.is_over() {
        reading.read_more(&stage.register, 7);
    }
    reading
}

fn problems(text: &str) -> Vec<(usize, LineProblem)> {
    read(&Stage::founded(), text.as_bytes()).problems().to_vec()
}

fn refusal(bytes: &[u8]) -> EmployeeProblem {
    EmployeeReading::begin(bytes).expect_err("the file can't be read")
}

fn anne() -> NewUser {
    NewUser {
        code: code("aroy"),
        given_name: name("Anne-Marie"),
        family_name: name("Roy"),
        email: Email::parse_optional("aroy@erabliere.example").unwrap(),
        role: Role::User,
    }
}

fn zoe() -> NewUser {
    NewUser {
        code: code("zlevesque"),
        given_name: name("Zoé"),
        family_name: name("L’Évesque; fille"),
        email: None,
        role: Role::User,
    }
}

const FRENCH: &str = "Code d’utilisateur;Nom;Prénom;Courriel;Rôle\r\n\
    aroy;Roy;Anne-Marie;aroy@erabliere.example;Utilisateur\r\n\
    ZLevesque;\"L’Évesque; fille\";Zoé;;\r\n";
/// The same, in another order and under English names.
const ENGLISH: &str = "e-mail,FIRST NAME,Last name,Hired on,User code\n\
    aroy@erabliere.example,Anne-Marie,Roy,2026-01-05,aroy\n\
    ,Zoé,L’Évesque; fille,,zlevesque\n";

fn check_both(stage: &Stage, bytes: &[u8], encoding: Encoding, separator: char) {
    let reading = read(stage, bytes);
    assert_eq!(reading.problems(), []);
    assert_eq!(reading.encoding(), encoding);
    assert_eq!(reading.separator(), separator);
    assert_eq!(reading.whole(), Some(vec![anne(), zoe()]));
    let (read, length) = reading.advancement();
    assert_eq!(read, length);
}

#[test]
fn names_in_either_language_and_any_order() {
    let stage = Stage::founded();
    check_both(&stage, FRENCH.as_bytes(), Encoding::Utf8, ';');
    check_both(&stage, ENGLISH.as_bytes(), Encoding::Utf8, ',');
    let tabs = FRENCH.replace("\"L’Évesque; fille\"", "L’Évesque£ fille");
    let tabs = tabs.replace(';', "\t").replace('£', ";");
    check_both(&stage, tabs.as_bytes(), Encoding::Utf8, '\t');
}

#[test]
fn every_encoding_of_spreadsheets() {
    let stage = Stage::founded();
    let marked = format!("\u{FEFF}{FRENCH}");
    check_both(&stage, marked.as_bytes(), Encoding::Utf8, ';');
    for text in [FRENCH, &marked] {
        let low: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        check_both(&stage, &low, Encoding::Utf16Le, ';');
        let high: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        check_both(&stage, &high, Encoding::Utf16Be, ';');
    }
    let (windows, _, lost) = encoding_rs::WINDOWS_1252.encode(FRENCH);
    assert!(!lost);
    check_both(&stage, &windows, Encoding::Windows1252, ';');
}

#[test]
fn a_line_says_what_is_wrong_with_it() {
    let mut stage = Stage::founded();
    stage.add_employee("pris");
    let long = "x".repeat(81);
    let file = format!(
        "Nom;Prénom;Code;Courriel;Rôle\n\
         Roy;Anne;pris;;\n\
         Roy;;vide;;\n\
         {long};Anne;long1;;\n\
         Roy;An\u{202E}ne;bidi;;\n\
         Roy;Anne;a;;\n\
         Roy;Anne;été;;\n\
         Roy;Anne;;;\n\
         Roy;Anne;mail;pas une adresse;\n\
         Roy;Anne;deux;;\n\
         Roy;Anne;DEUX;;\n\
         Roy;Anne;chef;;Responsable des services électroniques (RSE)\n\
         Roy;Anne;rien;;Patron\n\
         Roy;Anne;trop;;;en trop\n"
    );
    let reading = read(&stage, file.as_bytes());
    let text = |column, problem| LineProblem::Text { column, problem };
    let expected = [
        (2, LineProblem::CodeTaken(code("pris"))),
        (3, text(Column::GivenName, TextProblem::Blank)),
        (
            4,
            text(
                Column::FamilyName,
                TextProblem::TooLong {
                    limit: 80,
                    count: 81,
                },
            ),
        ),
        (
            5,
            text(Column::GivenName, TextProblem::Forbidden('\u{202E}')),
        ),
        (6, LineProblem::Code(CodeProblem::WrongLength)),
        (7, LineProblem::Code(CodeProblem::ForbiddenCharacter('é'))),
        (8, LineProblem::Code(CodeProblem::Blank)),
        (9, LineProblem::Email(EmailProblem::Shape)),
        (
            11,
            LineProblem::CodeTwice {
                code: code("deux"),
                earlier: 10,
            },
        ),
        (12, LineProblem::Officer),
        (13, LineProblem::UnknownRole),
        (
            14,
            LineProblem::MoreCells {
                given: 6,
                wanted: 5,
            },
        ),
    ];
    assert_eq!(reading.problems(), expected);
    assert_eq!(reading.problem_count(), expected.len());
    // All or nobody.
    assert_eq!(reading.employees().len(), 1);
    assert_eq!(reading.whole(), None);
}

#[test]
fn everything_wrong_with_a_line_is_said() {
    let found = problems("Nom;Prénom;Code\n;;é\n");
    assert_eq!(found.len(), 3);
    assert!(found.iter().all(|(line, _)| *line == 2));
}

#[test]
fn lines_keep_their_numbers_past_cells_of_several_lines() {
    let file = "Nom;Prénom;Code;Note\nRoy;Anne;aroy;\"deux\nlignes\"\n\nRoy;Anne;é;\nRoy;Anne;é;";
    let wrong = || LineProblem::Code(CodeProblem::ForbiddenCharacter('é'));
    for file in [file.to_owned(), file.replace('\n', "\r\n")] {
        assert_eq!(problems(&file), [(5, wrong()), (6, wrong())]);
    }
}

#[test]
fn many_problems_are_counted_and_not_all_kept() {
    let lines = "Roy;Anne;é\n".repeat(LINE_PROBLEM_LIMIT + 5);
    let reading = read(
        &Stage::founded(),
        format!("Nom;Prénom;Code\n{lines}").as_bytes(),
    );
    assert_eq!(reading.problems().len(), LINE_PROBLEM_LIMIT);
    assert_eq!(reading.problem_count(), LINE_PROBLEM_LIMIT + 5);
}

#[test]
fn a_file_that_is_no_list_is_refused_as_a_whole() {
    assert_eq!(refusal(b""), EmployeeProblem::Empty);
    assert_eq!(refusal(b"\n \n\r\n"), EmployeeProblem::Empty);
    assert_eq!(refusal("\u{FEFF}".as_bytes()), EmployeeProblem::Empty);
    let picture = [0x89, b'P', b'N', b'G', 13, 10, 26, 10, 0, 0, 0, 13];
    assert_eq!(refusal(&picture), EmployeeProblem::NotText);
    // Half a character in UTF-16, and one in UTF-8 that is announced.
    assert_eq!(refusal(&[0xFF, 0xFE, b'N']), EmployeeProblem::NotText);
    assert_eq!(
        refusal(&[0xEF, 0xBB, 0xBF, b'N', 0xE9]),
        EmployeeProblem::NotText
    );
    let many = format!("Nom;Prénom;Code\n{}", "Roy;Anne;aroy\n".repeat(100_000));
    assert_eq!(
        refusal(many.as_bytes()),
        EmployeeProblem::TooManyLines { count: 100_001 }
    );
    let wide = format!("Nom;Prénom;Code\nRoy;Anne;{}", "a".repeat(10_000_000));
    assert_eq!(
        refusal(wide.as_bytes()),
        EmployeeProblem::LineTooLong {
            line: 2,
            length: 10_000_009
        }
    );
    let huge = vec![b'a'; 20_000_001];
    assert_eq!(
        refusal(&huge),
        EmployeeProblem::TooLarge { size: huge.len() }
    );
}

#[test]
fn a_heading_that_lacks_something_is_refused() {
    assert_eq!(
        refusal(b"Nom|Code|Courriel\nRoy|aroy|\n"),
        EmployeeProblem::NoSeparator
    );
    assert_eq!(
        refusal("Nom;Courriel\nRoy;\n".as_bytes()),
        EmployeeProblem::MissingColumns(vec![Column::Code, Column::GivenName])
    );
    // The lines are separated by commas, and the names by something else.
    assert_eq!(
        refusal("Nom|Prénom|Code,\n".as_bytes()),
        EmployeeProblem::MissingColumns(Column::NEEDED.to_vec())
    );
    assert_eq!(
        refusal("Code;Nom;Prénom;nom de famille\n".as_bytes()),
        EmployeeProblem::ColumnTwice(Column::FamilyName)
    );
}

#[test]
fn a_list_of_nobody_adds_nobody() {
    let reading = read(&Stage::founded(), "Nom;Prénom;Code\n\n;;\n".as_bytes());
    assert_eq!(reading.problems(), []);
    assert_eq!(reading.whole(), None);
}

#[test]
fn as_many_as_fit_are_read_in_slices() {
    let stage = Stage::founded();
    let count = EMPLOYEE_LIMIT - 1;
    let lines: Vec<String> = (0..count).map(|n| format!("e{n:06};Roy;Anne")).collect();
    let file = format!("Code;Nom;Prénom\n{}", lines.join("\n"));
    let mut reading = EmployeeReading::begin(file.as_bytes()).unwrap();
    let mut last = 0;
    for slices in 1.. {
        reading.read_more(&stage.register, 1_000);
        let (read, length) = reading.advancement();
        assert!(read >= last && read <= length);
        last = read;
        if reading.is_over() {
            assert_eq!(slices, count / 1_000 + 1);
            break;
        }
    }
    assert_eq!(reading.whole().map(|all| all.len()), Some(count));
}

#[test]
fn r01_users_of_a_file_are_added_together_or_not_at_all() {
    let mut stage = Stage::founded();
    let users = read(&stage, FRENCH.as_bytes()).whole().unwrap();
    let events = stage.submit(Command::AddUsers(users.clone()));
    assert_eq!(events.len(), 2);
    assert!(stage.register.user_by_code(&code("zlevesque")).is_some());
    // Somebody else has added one of them meanwhile.
    let again = stage.refusal(Command::AddUsers(vec![
        NewUser {
            code: code("autre"),
            ..anne()
        },
        zoe(),
    ]));
    assert_eq!(again, Refusal::CodeTaken(code("zlevesque")));
    let twice = NewUser {
        code: code("double"),
        ..anne()
    };
    assert_eq!(
        stage.refusal(Command::AddUsers(vec![twice.clone(), twice])),
        Refusal::CodeTaken(code("double"))
    );
    assert_eq!(
        stage.refusal(Command::AddUsers(Vec::new())),
        Refusal::NothingToChange
    );
}
