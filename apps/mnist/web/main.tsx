import { effect } from "@preact/signals";
import { render } from "preact";
import { link, readLink } from "../src/link/link.ts";
import { App } from "./parts/app.tsx";
import { keepOffline } from "./state/offline.ts";
import { settings } from "./state/settings.ts";
import { loadKnown } from "./state/studies.ts";
import "./style/page.css";
import "./style/bar.css";
import "./style/function.css";
import "./style/settings.css";
import "./style/charts.css";
import "./style/tables.css";
import "./style/network.css";
import "./style/narrow.css";

settings.value = readLink(location.hash.slice(1));
addEventListener("hashchange", () => {
  if (location.hash.slice(1) !== link(settings.value)) settings.value = readLink(location.hash.slice(1));
});
effect(() => history.replaceState(null, "", `#${link(settings.value)}`));

render(<App />, document.getElementById("page") ?? document.body);
void loadKnown();
void keepOffline();
