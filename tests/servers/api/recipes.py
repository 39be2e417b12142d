"""For every operation of the servers, a way into a state in which it succeeds, and the request that does."""

from __future__ import annotations

from models.contract.wire import Party
from tests.servers.api.client_recipes import CLIENT_RECIPES
from tests.servers.api.recipe import AnyEndpoint, Recipe
from tests.servers.api.server_recipes import SERVER_RECIPES

RECIPES: dict[AnyEndpoint, Recipe] = CLIENT_RECIPES | SERVER_RECIPES

PARTIES = (Party.PAYMENT, Party.BANK, Party.HISTORY)
