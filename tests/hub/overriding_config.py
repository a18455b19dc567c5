# The example's own configuration, and what a test needs otherwise: no systemd, no
# passwords, a proxy in Python, ports of 127.0.0.1 that are free.
import os
import pwd

from jupyterhub.spawner import LocalProcessSpawner

load_subconfig("jupyterhub_config.py", "/srv/pdpmo/course/hub")
c = get_config()
public, api, hub = (int(port) for port in os.environ["PORTS"].split())
c.JupyterHub.bind_url = f"http://127.0.0.1:{public}/"
c.JupyterHub.hub_ip = "127.0.0.1"
c.JupyterHub.hub_port = hub
c.ConfigurableHTTPProxy.api_url = f"http://127.0.0.1:{api}"
c.ConfigurableHTTPProxy.command = ["configurable-http-proxy"]  # of the Python package
c.JupyterHub.authenticator_class = "dummy"
c.Authenticator.allowed_users = {"coach", "ada", "grace"}
c.JupyterHub.db_url = "sqlite:////hub/hub.sqlite"
c.JupyterHub.cookie_secret_file = "/hub/cookie_secret"
c.JupyterHub.tornado_settings = {"slow_spawn_timeout": 0}  # all start side by side
c.JupyterHub.services = [{"name": "test", "api_token": os.environ["TEST_TOKEN"]}]
c.JupyterHub.load_roles = [
    {
        "name": "test",
        "scopes": ["admin:users", "admin:servers", "tokens"],
        "services": ["test"],
    }
]


class Accounts(LocalProcessSpawner):
    """As The Littlest JupyterHub names accounts: jupyter-ada for ada."""

    def make_preexec_fn(self, name):
        return super().make_preexec_fn(f"jupyter-{name}")

    def user_env(self, env):
        account = pwd.getpwnam(f"jupyter-{self.user.name}")
        env |= {"USER": account.pw_name, "HOME": account.pw_dir}
        return env | {"SHELL": account.pw_shell}


c.JupyterHub.spawner_class = Accounts
if pwd.getpwnam("jupyter-ada").pw_uid == 0:  # one account for all: see machine.py
    c.Spawner.args = ["--allow-root"]
