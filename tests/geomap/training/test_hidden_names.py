"""Documents read as if the gazetteer lacked some of their names, and what part each corpus has in fitting."""

from __future__ import annotations

from gazetteer import Gazetteer
from geomap.languages.model import load_language
from geomap.training.conventions import NEWS, convention_of, is_custom
from geomap.training.evaluation import GoldDocument, GoldToponym
from geomap.training.hidden_names import Hiding, hidden_names
from geomap.training.sentences.made_sentences import made_documents, read_sentences, sentences_of
from geomap.training.training_set import prepare

TEXT = "Rain fell on Aleppo and Hama, and on Homs, and on Ada, the miller. Aleppo is in Syria."


def document(text: str, *names: str) -> GoldDocument:
    spans = [(text.index(name), text.index(name) + len(name)) for name in names]
    return GoldDocument("d", text, tuple(GoldToponym(start, end, (37.0, 36.0)) for start, end in spans))


def test_the_same_share_of_names_is_hidden_each_time() -> None:
    keys = {f"name {number}" for number in range(1_000)}
    hidden = hidden_names(keys, document="d", share=0.3)
    assert hidden == hidden_names(sorted(keys), document="d", share=0.3)
    assert hidden != hidden_names(keys, document="e", share=0.3)
    assert 250 < len(hidden) < 350
    assert hidden_names(keys, document="d", share=0.0) == frozenset()


def test_what_is_hidden_has_no_places(gazetteer: Gazetteer) -> None:
    names = Hiding(gazetteer, frozenset({"aleppo"}))
    assert names.known(["aleppo", "homs", "qwxz"]).tolist() == [False, True, False]
    assert names.candidates("Aleppo") == names.lookup("Aleppo") == ()
    assert names.candidates("Homs") == gazetteer.candidates("Homs")


def test_of_the_second_reading_only_the_hidden_names_count(gazetteer: Gazetteer) -> None:
    (prepared,) = prepare([document(TEXT, "Aleppo", "Hama", "Homs", "Syria")], gazetteer=gazetteer)
    assert prepared.unlisted is not None
    assert all(prepared.annotated.weights)
    counting = [
        one for one, weight in zip(prepared.unlisted.candidates, prepared.unlisted.weights, strict=True) if weight
    ]
    assert counting
    assert not any(one.matches for one in counting)
    assert {one.key for one in counting} <= {one.key for one in prepared.annotated.candidates if one.matches}


def test_a_corpus_leaves_out_what_its_annotators_do_not_agree_with_news_on(gazetteer: Gazetteer) -> None:
    gold = document("Turkish planes flew over #Homs and Hama.", "Homs", "Hama")
    (tweets,) = prepare([gold], gazetteer=gazetteer, convention=convention_of("btc"))
    (news,) = prepare([gold], gazetteer=gazetteer)
    weights = dict(zip((one.surface for one in tweets.annotated.candidates), tweets.annotated.weights, strict=True))
    assert weights["Turkish"] == weights["Homs"] == 0.0 < weights["Hama"] < 1.0
    assert set(news.annotated.weights) == {1.0}
    assert any(is_custom(feature) for features, _ in tweets.annotated.examples for feature in features)
    assert not any(is_custom(feature) for features, _ in news.annotated.examples for feature in features)
    assert convention_of("something else") == NEWS


def test_a_document_without_points_has_no_scene(gazetteer: Gazetteer) -> None:
    without = GoldDocument("d", "Rain in Homs.", (GoldToponym(8, 12, None),))
    (prepared,) = prepare([without], gazetteer=gazetteer)
    assert prepared.scenes == ()


def test_made_sentences_name_what_their_brackets_hold(gazetteer: Gazetteer) -> None:
    language = load_language()
    made = made_documents(sentences_of(language), gazetteer=gazetteer, language=language, uses=2)
    sentences = list(read_sentences(sentences_of(language)))
    assert made == made_documents(sentences_of(language), gazetteer=gazetteer, language=language, uses=2)
    assert len(made) == 2 * len(sentences)
    for one in made:
        kind, sentence = sentences[one.number]
        assert one.kind == kind
        assert len(one.document.toponyms) == sentence.count("[")
        assert not set("{}[]|") & set(one.document.text)
        assert all(
            name.strip() == name != ""
            for name in map(one.document.text.__getitem__, map(bounds, one.document.toponyms))
        )


def bounds(toponym: GoldToponym) -> slice:
    return slice(toponym.start, toponym.end)
