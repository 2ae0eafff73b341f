"""What whoever runs the gateway sees: alive, ready, what it counts, how it describes itself."""

from __future__ import annotations

import httpx
import pytest
from prometheus_client.openmetrics.parser import text_string_to_metric_families

from hubdesk.gateway.opening import is_ready, open_database
from tests.gateway.telling import capture, chain, tell, tell_entries


def figures(gateway: httpx.Client) -> dict[tuple[str, ...], float]:
    answer = httpx.get(f"{gateway.base_url}/metrics")
    assert answer.headers["Content-Type"].startswith("application/openmetrics-text")
    return {
        (sample.name, *sample.labels.values()): sample.value
        for family in text_string_to_metric_families(answer.text)
        for sample in family.samples
    }


def test_a_gateway_says_that_it_lives_and_that_it_may_be_sent_to(gateway, database_url):
    for end, status in (("livez", "alive"), ("readyz", "ready")):
        assert httpx.get(f"{gateway.base_url}/{end}").json() == {"status": status}
    engine = open_database(database_url)
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0001'")
    assert not is_ready(engine)
    answer = httpx.get(f"{gateway.base_url}/readyz")
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "5")
    assert httpx.get(f"{gateway.base_url}/livez").status_code == 200
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    assert is_ready(engine), "a newer gateway may have migrated first"
    engine.dispose()


def test_the_figures_tell_what_became_of_events_and_requests(gateway):
    entries = chain(6)
    capture(gateway, tell(entries[:3]))
    capture(gateway, tell(entries[:3]))
    capture(gateway, tell(entries[5:]), Prefer="return=minimal")
    httpx.get(f"{gateway.base_url}/events?shop=shop-1")
    found = figures(gateway)
    assert found["hubdesk_events_total", "stored"] == 4
    assert found["hubdesk_events_total", "duplicate"] == 3
    assert found["hubdesk_open_flaws", "gap"] == 1
    assert found["hubdesk_declined_total", "unsigned"] == 1
    assert found["hubdesk_request_seconds_count", "/capture", "202"] == 3
    assert found["hubdesk_requests_inside",] == 0


def test_no_shop_is_named_in_the_figures(gateway):
    capture(gateway, tell_entries(1))
    assert "shop-1" not in httpx.get(f"{gateway.base_url}/metrics").text


@pytest.mark.parametrize("kind", ["sqlite"])
def test_the_gateway_describes_itself_and_the_description_is_valid(gateway):
    from openapi_spec_validator import validate  # a second or two: for whoever asks

    described = gateway.get("/openapi.json").json()
    validate(described)
    for path, ways in described["paths"].items():
        for method, way in ways.items():
            is_open = path in ("/livez", "/readyz", "/metrics") or method == "options"
            assert is_open or way["security"], path
            assert is_open or "application/problem+json" in way["responses"]["503"]["content"]
    assert {"/capture", "/capture/{capture_id}", "/events", "/shops/{shop}/chains"} <= set(
        described["paths"]
    )
    assert {"/enrolments", "/keys", "/livez", "/readyz", "/metrics"} <= set(described["paths"])


@pytest.mark.parametrize(("method", "path"), [("GET", "/nothing"), ("PUT", "/capture")])
def test_what_is_not_there_is_a_problem_too(gateway, method, path):
    answer = gateway.request(method, path)
    assert answer.status_code in (404, 405)
    assert answer.headers["Content-Type"] == "application/problem+json"
