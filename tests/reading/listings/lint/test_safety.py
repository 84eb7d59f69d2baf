"""Money, accounts, identity numbers, private matters: asked for, or only spoken of."""

import pytest

from reading.listings.lint import Draft
from tests.reading.listings.lint.asking import asked, findings, words_found

IN_ADVERT = [
    ("asks_money", "en", "You must pay a registration fee of $50 before the interview."),
    ("asks_money", "en", "Applicants pay for the background check themselves."),
    ("asks_money", "de", "Vor dem Gespräch überweisen Sie eine Kaution."),
    ("asks_money", "es", "Deberá pagar una cuota de inscripción."),
    ("asks_bank", "en", "Send us your bank account details with your résumé."),
    ("asks_identity", "en", "Please include your Social Security number."),
    ("asks_identity", "es", "Presentar CURP y comprobante de domicilio."),
    ("asks_identity", "de", "Bitte mit Kopie des Personalausweises."),
    ("asks_personal", "en", "Submit a CV with your photo."),
    ("asks_personal", "de", "Senden Sie Ihren Lebenslauf mit Lichtbild."),
    ("asks_personal", "fr", "Envoyez votre CV avec photo."),
    ("age_limit", "en", "You are between 25 and 35 years old."),
    ("age_limit", "en", "Maximum age 40."),
    ("age_limit", "es", "Edad de 25 a 35 años."),
    ("age_limit", "de", "Sie sind maximal 35 Jahre alt."),
    ("chat_only", "en", "Interviews are held on Telegram."),
    ("chat_only", "en", "Contact our recruiter via WhatsApp at +1 555 0100."),
    ("chat_only", "en", "Write to https://t.me/fastjobs today."),
    ("free_mail", "en", "Send it to rose.hiring@gmail.com."),
]  # fmt: skip
NOT_IN_ADVERT = [
    ("asks_money", "en", "We never ask applicants to pay a registration fee."),
    ("asks_money", "en", "There is no application fee; you pay nothing."),
    ("asks_money", "en", "You collect application fees and security deposits from tenants."),
    ("asks_money", "en", "Beware of scams that ask you to pay a training fee."),
    ("asks_money", "en", "You pay vendors and check each processing fee."),
    ("asks_bank", "en", "You reconcile bank accounts every month."),
    ("asks_bank", "en", "Legitimate employers do not ask you to send your bank details."),
    ("asks_identity", "en", "You validate passport numbers in our onboarding flow."),
    ("asks_identity", "en", "A valid passport and a driver's license are required."),
    ("asks_personal", "en", "You edit photos; include your portfolio with a photo series."),
    ("asks_personal", "en", "We do not discriminate by marital status, birth or religion."),
    ("age_limit", "en", "You teach children between 6 and 12 years old."),
    ("age_limit", "en", "You are at least 18 years old."),
    ("age_limit", "en", "Between 25 and 35 people report to you."),
    ("age_limit", "en", "Clients aged 18 to 25 live in the house."),
    ("chat_only", "en", "You build integrations for the WhatsApp Business API."),
    ("chat_only", "en", "We never interview over Telegram."),
    ("chat_only", "en", "Customers write to us; you answer on WhatsApp and by mail."),
    ("free_mail", "en", "Send it to rose@larkspur.example, you know Gmail."),
]
QUESTIONS = [
    ("asks_identity", "Your social security number"),
    ("asks_identity", "Passport number"),
    ("asks_bank", "IBAN for your first salary"),
    ("asks_money", "Are you ready to pay the training fee?"),
    ("asks_personal", "Date of birth"),
    ("asks_personal", "What is your marital status?"),
    ("asks_personal", "Please upload a headshot"),
]
HARMLESS = [
    "Do you hold a driving licence?",
    "Are you at least 18 years old?",
    "May you work in the EU?",
    "Do you have experience with IBAN validation?",
    "How many years have you worked with passport numbers and bank details?",
    "Link to your photo portfolio",
    "Which fee structure would you choose?",
    "When could you start?",
]
CODES = {"asks_identity", "asks_bank", "asks_money", "asks_personal", "pay_history"}


@pytest.mark.parametrize(("code", "language", "text"), IN_ADVERT)
def test_advert_asks(code, language, text):
    assert len(words_found(code, text, language=language)) == 1


@pytest.mark.parametrize(("code", "language", "text"), NOT_IN_ADVERT)
def test_advert_only_speaks_of_it(code, language, text):
    assert words_found(code, text, language=language) == []


@pytest.mark.parametrize(("code", "label"), QUESTIONS)
def test_question_asks_and_can_be_taken_out(code, label):
    (found,) = findings(asked(label), code)

    assert (found.passage.part, found.passage.key, found.fix.kind) == (
        "question",
        "q",
        "remove_question",
    )


@pytest.mark.parametrize("label", HARMLESS)
def test_question_is_harmless(label):
    assert [f.code for f in findings(asked(label)) if f.code in CODES] == []


def test_what_blocks_is_what_robs_applicants():
    texts = [text for code, language, text in IN_ADVERT if language == "en"]
    found = findings(Draft(content="\n".join(texts), language="en"))

    blocking = {f.code for f in found if f.severity == "block"}
    assert blocking == {"asks_money", "asks_bank", "asks_identity"}
